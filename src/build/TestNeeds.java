import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees to what the tests need besides Maven: a Chromium and a python3. As root on Debian it
 * installs them.
 */
public final class TestNeeds {
    private TestNeeds() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> missing = missing();
        if (!missing.isEmpty()
                && System.getProperty("user.name").equals("root")
                && found("apt-get")) {
            System.out.println("Installing for the tests: " + String.join(", ", missing));
            run(List.of("apt-get", "update", "-qq"));
            List<String> install =
                    new ArrayList<>(
                            List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"));
            install.addAll(missing);
            run(install);
            missing = missing();
        }
        if (!missing.isEmpty()) {
            System.out.println(
                    "The tests need "
                            + String.join(" and ", missing)
                            + " on the PATH. Install them (Debian: apt-get install "
                            + String.join(" ", missing)
                            + ") and try again.");
            System.exit(1);
        }
    }

    private static List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!found("chromium") && !found("google-chrome")) {
            missing.add("chromium");
        }
        if (!found("python3")) {
            missing.add("python3");
        }
        return missing;
    }

    private static boolean found(String program) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        int code = builder.start().waitFor();
        if (code != 0) {
            System.out.println(String.join(" ", command) + " ended with " + code);
        }
    }
}
