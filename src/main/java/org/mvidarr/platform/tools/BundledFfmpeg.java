package org.mvidarr.platform.tools;

import org.mvidarr.platform.process.Command;
import org.mvidarr.platform.tools.ToolStatus.Origin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ffmpeg and ffprobe in the jar of org.bytedeco. They are linked against libraries of sound
 * cards and screens that a server need not have; empty ones of the same names stand in for them
 * (see {@link ElfStub}), found through {@code LD_LIBRARY_PATH}, as are libva and libdrm that come
 * with the jar.
 */
final class BundledFfmpeg {
    private static final String STUBS = "stubs";
    private static final Map<String, List<String>> STUBBED =
            Map.of(
                    "libpulse.so.0", List.of("PULSE_0"),
                    "libasound.so.2", List.of("ALSA_0.9", "ALSA_0.9.0rc4"),
                    "libxcb.so.1", List.of(),
                    "libxcb-shm.so.0", List.of());

    private final Path folder;

    private BundledFfmpeg(Path folder) {
        this.folder = folder;
    }

    static BundledFfmpeg in(Path tools) throws IOException {
        Carried jar = new Carried(tools, "ffmpeg.jar");
        return new BundledFfmpeg(jar.unpacked(BundledFfmpeg::place, BundledFfmpeg::finish));
    }

    /**
     * @param name {@code ffmpeg} or {@code ffprobe}
     */
    Candidate program(String name) {
        Path program = folder.resolve(name);
        Map<String, String> environment = new HashMap<>(SearchPath.ENVIRONMENT);
        environment.put("LD_LIBRARY_PATH", folder + ":" + folder.resolve(STUBS));
        return new Candidate(
                new Command(List.of(program.toString()), environment), program, Origin.BUNDLED);
    }

    /** The two programs and their libraries, without those that tie them to Java. */
    private static String place(String entry) {
        String file = entry.substring(entry.lastIndexOf('/') + 1);
        boolean library =
                file.startsWith("lib") && file.contains(".so") && !file.startsWith("libjni");
        boolean program = file.equals("ffmpeg") || file.equals("ffprobe");
        return entry.startsWith("org/bytedeco/ffmpeg/linux-") && (library || program) ? file : "";
    }

    private static void finish(Path folder) {
        try {
            complete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static void complete(Path folder) throws IOException {
        for (String program : List.of("ffmpeg", "ffprobe")) {
            Files.setPosixFilePermissions(
                    folder.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Path stubs = Files.createDirectory(folder.resolve(STUBS));
        int machine = "aarch64".equals(System.getProperty("os.arch")) ? 183 : 62;
        for (Map.Entry<String, List<String>> stub : STUBBED.entrySet()) {
            Files.write(
                    stubs.resolve(stub.getKey()),
                    ElfStub.of(stub.getKey(), stub.getValue(), machine));
        }
    }
}
