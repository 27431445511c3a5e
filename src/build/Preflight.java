import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks, before anything is built, for what would stop it: a missing JDK, a taken port, a data
 * folder that cannot be written. Prints one line, good or bad, and says with its exit code which.
 * Runs on the JDK that Maven runs on.
 */
public final class Preflight {
    private static final int JDK = 25;
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private Preflight() {}

    public static void main(String[] args) {
        String host = setting("MVIDARR_HOST", "127.0.0.1");
        String port = setting("MVIDARR_PORT", "9080");
        Path data =
                Path.of(setting("MVIDARR_DATA", System.getProperty("user.home") + "/.mvidarr"))
                        .toAbsolutePath();
        String fault = jdk();
        if (fault == null) {
            fault = port(host, port);
        }
        if (fault == null) {
            fault = data(data);
        }
        if (fault == null) {
            System.out.println(
                    "MVidarr starts at http://"
                            + (host.equals("127.0.0.1") || host.equals("*") ? "localhost" : host)
                            + ":"
                            + port
                            + " and keeps its data in "
                            + data);
        } else {
            System.out.println(fault);
            System.exit(1);
        }
    }

    private static String setting(String name, String fallback) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? fallback : value;
    }

    /**
     * Looks where Maven's toolchain plugin looks; a toolchains.xml of the owner's own is believed.
     */
    private static String jdk() {
        Path home = Path.of(System.getProperty("user.home"));
        if (Runtime.version().feature() >= JDK
                || Files.exists(home.resolve(".m2/toolchains.xml"))) {
            return null;
        }
        List<Path> candidates = new ArrayList<>();
        System.getenv()
                .forEach(
                        (name, value) -> {
                            if (name.matches("(JAVA|JDK).*HOME|JAVA\\d+_HOME")
                                    && !value.isBlank()) {
                                candidates.add(Path.of(value));
                            }
                        });
        for (Path folder :
                List.of(
                        Path.of("/usr/lib/jvm"),
                        Path.of("/usr/java"),
                        Path.of("/opt"),
                        home.resolve(".jdks"),
                        home.resolve(".sdkman/candidates/java"),
                        home.resolve(".jenv/versions"))) {
            try (Stream<Path> children = Files.list(folder)) {
                children.forEach(candidates::add);
            } catch (IOException e) {
                // Not on this machine.
            }
        }
        return candidates.stream().anyMatch(Preflight::isNewEnough)
                ? null
                : "No JDK "
                        + JDK
                        + " was found. Install one, for example Temurin "
                        + JDK
                        + " below /usr/lib/jvm, or set JAVA"
                        + JDK
                        + "_HOME to one; Maven itself may run on an older one.";
    }

    private static boolean isNewEnough(Path jdk) {
        Path release = jdk.resolve("release");
        if (!Files.exists(release) || !Files.exists(jdk.resolve("bin/javac"))) {
            return false;
        }
        try {
            Matcher version = VERSION.matcher(Files.readString(release));
            return version.find() && Integer.parseInt(version.group(1)) >= JDK;
        } catch (IOException e) {
            return false;
        }
    }

    private static String port(String host, String text) {
        if (!text.matches("\\d{1,5}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > 65535) {
            return "MVIDARR_PORT must be a number from 1 to 65535, not \"" + text + "\".";
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            InetSocketAddress address =
                    host.equals("*")
                            ? new InetSocketAddress(Integer.parseInt(text))
                            : new InetSocketAddress(
                                    InetAddress.getByName(host), Integer.parseInt(text));
            socket.bind(address);
            return null;
        } catch (IOException e) {
            return "Port "
                    + text
                    + " on "
                    + host
                    + " is taken or not ours: stop what uses it, or choose another with"
                    + " MVIDARR_PORT ("
                    + e.getMessage()
                    + ").";
        }
    }

    private static String data(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "preflight", ".tmp"));
            return null;
        } catch (IOException e) {
            return "The data folder "
                    + folder
                    + " cannot be written: mend its rights, or choose another with"
                    + " MVIDARR_DATA.";
        }
    }
}
