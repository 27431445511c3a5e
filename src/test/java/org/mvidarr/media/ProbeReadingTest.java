package org.mvidarr.media;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;

import org.junit.jupiter.api.Test;

import java.io.StringReader;

class ProbeReadingTest {
    @Test
    void boundsWhatAHostileFileClaims() {
        String title = "x".repeat(5_000);
        StringBuilder streams = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            streams.append(i == 0 ? "" : ",")
                    .append("{\"index\":%d,\"codec_type\":\"audio\"}".formatted(i));
        }
        Probe probe =
                read(
                        """
                        {"format":{"duration":"1e300","bit_rate":"-5","tags":{"title":"%s","ARTIST":" a\\u0000b\\n "}},
                         "streams":[%s]}\
                        """
                                .formatted(title, streams));
        assertThat(probe.streams()).hasSize(100);
        assertThat(probe.title()).hasSize(2_000);
        assertThat(probe.artist()).isEqualTo("a b");
        assertThat(probe.bitRate()).isNull();
        assertThat(probe.durationMillis()).isEqualTo(1_000L * 60 * 60 * 24 * 365);
        assertThat(probe.container()).isEqualTo("unknown");
    }

    @Test
    void mindsNoWrongTypes() {
        Probe probe =
                read(
                        """
                        {"format":[],"streams":[5,{"index":"a","codec_type":7,"tags":null,"disposition":"x",
                         "avg_frame_rate":"0/0","width":-3,"side_data_list":{}}],"chapters":3}\
                        """);
        assertThat(probe.streams()).hasSize(1);
        assertThat(probe.streams().getFirst().kind()).isEqualTo(StreamKind.DATA);
        assertThat(probe.streams().getFirst().width()).isNull();
        assertThat(probe.chapters()).isZero();
    }

    @Test
    void readsHdrAndBitDepthAndTurning() {
        Probe probe =
                read(
                        """
                        {"streams":[
                         {"index":0,"codec_type":"video","width":3840,"height":2160,"pix_fmt":"yuv420p10le",
                          "color_transfer":"smpte2084","avg_frame_rate":"24000/1001",
                          "side_data_list":[{"side_data_type":"Display Matrix","rotation":-90}]},
                         {"index":1,"codec_type":"video","color_transfer":"arib-std-b67","pix_fmt":"yuv444p12be"},
                         {"index":2,"codec_type":"video","side_data_list":[{"side_data_type":"DOVI configuration record"}]},
                         {"index":3,"codec_type":"video","tags":{"rotate":"270"},"pix_fmt":"nv12"}]}\
                        """);
        assertThat(probe.streams())
                .extracting(ProbedStream::hdr)
                .containsExactly(Hdr.HDR10, Hdr.HLG, Hdr.DOLBY_VISION, null);
        assertThat(probe.streams())
                .extracting(ProbedStream::bitDepth)
                .containsExactly(10, 12, null, 8);
        assertThat(probe.streams())
                .extracting(ProbedStream::rotation)
                .containsExactly(90, 0, 0, 270);
        assertThat(probe.video().frameRate()).isEqualTo(23.976);
        assertThat(probe.shown()).isEqualTo(new Size(2160, 3840));
    }

    private static Probe read(String json) {
        return new ProbeReading(Json.createReader(new StringReader(json)).readObject()).read();
    }
}
