package org.mvidarr.download.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.download.FetchOutcome.Failed;
import org.mvidarr.download.Reason;

/** The texts are what yt-dlp of 2025 and 2026 was seen to write. */
class ComplaintTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ERROR: [generic] Unable to download webpage: HTTP Error 404: Not Found (caused by <HTTPError 404>) | GONE
                    ERROR: [youtube] abc: Video unavailable. This video has been removed by the uploader | GONE
                    ERROR: [youtube] abc: Video unavailable. This video is no longer available because the YouTube account associated with this video has been terminated. | GONE
                    ERROR: [youtube] abc: Private video. Sign in if you've been granted access to this video | PRIVATE
                    ERROR: [youtube] abc: Sign in to confirm you’re not a bot. Use --cookies-from-browser or --cookies | SLOWED
                    ERROR: [youtube] abc: Sign in to confirm your age. This video may be inappropriate for some users. | AGE
                    ERROR: [youtube] abc: Join this channel to get access to members-only content like this video | MEMBERS
                    ERROR: [generic] Unable to download webpage: HTTP Error 429: Too Many Requests | SLOWED
                    ERROR: [generic] Unable to download webpage: HTTP Error 401: Unauthorized | COOKIES
                    ERROR: [x] This video is only available for registered users. Use --cookies | COOKIES
                    ERROR: unable to download video data: HTTP Error 403: Forbidden | SERVER
                    ERROR: [generic] Unable to download webpage: HTTP Error 503: Service Unavailable | SERVER
                    ERROR: [generic] Unable to download webpage: HTTP Error 502: Bad Gateway. Giving up after 3 retries | SERVER
                    ERROR: [DRM] The requested site is known to use DRM protection. This video is DRM protected | DRM
                    ERROR: [generic] 'x' is not a valid URL. | UNSUPPORTED
                    ERROR: Unsupported URL: http://127.0.0.1:18001/empty.html | UNSUPPORTED
                    ERROR: [generic] Unsupported url scheme: "foo" | UNSUPPORTED
                    ERROR: [generic] x: Requested format is not available. Use --list-formats | UNSUPPORTED
                    ERROR: The extracted extension ('sh') is unusual and will be skipped for safety reasons | UNSUPPORTED
                    ERROR: unable to write data: [Errno 28] No space left on device | SPACE
                    ERROR: fragment 2 not found, unable to continue | BROKEN
                    ERROR: Downloaded 40000 bytes, expected 2722000 bytes. Giving up after 3 retries | BROKEN
                    ERROR: [generic] Unable to download webpage: The read operation timed out | TIMEOUT
                    ERROR: [generic] Unable to download webpage: [Errno 111] Connection refused | NETWORK
                    ERROR: [generic] Unable to download webpage: [Errno -2] Name or service not known | NETWORK
                    ERROR: something nobody has ever seen | INTERNAL
                    """)
    void saysWhatIsMeant(String text, Reason reason) {
        assertThat(Complaint.of(text, "", "example.com").reason()).isEqualTo(reason);
    }

    @Test
    void namesTheCountriesWhereItIsOffered() {
        Failed failed =
                Complaint.of(
                        """
                        ERROR: [youtube] abc: The uploader has not made this video available in your country
                        This video is available in France, Germany.
                        You might want to use a VPN or a proxy server (with --proxy) to workaround.
                        """,
                        "",
                        "youtube.com");

        assertThat(failed).isEqualTo(Failed.of(Reason.GEO, "youtube.com", "France, Germany"));
    }

    @Test
    void looksAtTheLastErrorOnly() {
        assertThat(
                        Complaint.of(
                                        "ERROR: HTTP Error 404: Not Found\n"
                                                + "ERROR: fragment 2 not found\n",
                                        "",
                                        "x")
                                .reason())
                .isEqualTo(Reason.BROKEN);
    }

    @Test
    void findsRefusalsThatCountAsSuccess() {
        assertThat(
                        Complaint.of(
                                        "",
                                        "[download] File is larger than max-filesize (2 bytes > 1"
                                                + " bytes). Aborting.",
                                        "x")
                                .reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(
                        Complaint.of(
                                        "",
                                        "[download] x does not pass filter (!is_live), skipping ..",
                                        "x")
                                .reason())
                .isEqualTo(Reason.UNSUPPORTED);
    }
}
