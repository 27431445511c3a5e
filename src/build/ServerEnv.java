import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the server.env that makes Open Liberty run on the JDK that runs this program: the toolchain's. */
public final class ServerEnv {
    private ServerEnv() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "JAVA_HOME=" + System.getProperty("java.home") + "\n");
    }
}
