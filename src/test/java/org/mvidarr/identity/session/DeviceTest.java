package org.mvidarr.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class DeviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox"
                        + " on Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0 | Edge on Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/126.0.0.0 Safari/537.36 | Chrome on Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like"
                        + " Gecko) Version/17.5 Safari/605.1.15 | Safari on macOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) CriOS/126.0 Mobile/15E148 Safari/604.1 | Chrome on"
                        + " iPhone",
                "Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36 | Samsung"
                        + " Internet on Android",
                "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/94.0.4606.128 Safari/537.36 WebAppManager | Chrome on webOS",
                "curl/8.9.1 | curl",
                "Java-http-client/25 | Java-http-client",
                "<script>alert(1)</script> | Unknown device",
                "'' | Unknown device"
            })
    void saysInWordsWhatABrowserSaysItIs(String userAgent, String device) {
        assertThat(Device.of(userAgent).text(Locale.ENGLISH)).isEqualTo(device);
    }
}
