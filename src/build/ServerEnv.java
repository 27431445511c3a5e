import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the server.env that makes Open Liberty run on the JDK that runs this program: the
 * toolchain's. The server's identity is the host name unless SERVER_ID says otherwise. The locale
 * is one of UTF-8, or Java could not open files whose names hold more than ASCII.
 */
public final class ServerEnv {
    private ServerEnv() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        String id = System.getenv("SERVER_ID");
        Files.writeString(
                file,
                "JAVA_HOME="
                        + System.getProperty("java.home")
                        + "\nSERVER_ID="
                        + (id == null ? hostName() : id)
                        + "\nLC_ALL=C.UTF-8"
                        // The C library would keep a pool of memory for each thread.
                        + "\nMALLOC_ARENA_MAX=2\n");
    }

    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.matches("[A-Za-z0-9.-]{1,60}") ? name : "localhost";
        } catch (IOException e) {
            return "localhost";
        }
    }
}
