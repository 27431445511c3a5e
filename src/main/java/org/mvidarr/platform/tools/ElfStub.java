package org.mvidarr.platform.tools;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes an empty ELF shared library of a given name. The bundled ffmpeg is linked against sound
 * and screen libraries for devices that a server does not have; the loader insists on finding them
 * by name (and by symbol version) although nothing in them is ever called. A library without
 * symbols satisfies it.
 *
 * <p>The file is one segment: ELF header, three program headers (load, dynamic, and one that asks
 * for no executable stack), strings, an empty symbol table with its hash, the version definitions
 * (gABI "Symbol Versioning", as used by glibc's {@code _dl_check_map_versions}), and the dynamic
 * section.
 */
final class ElfStub {
    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int SYMBOL = 24;
    private static final int VERSION_DEFINITION = 28;

    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final ByteBuffer file = ByteBuffer.allocate(2_048).order(ByteOrder.LITTLE_ENDIAN);
    private final String name;
    private final List<String> versions;

    private ElfStub(String name, List<String> versions) {
        this.name = name;
        this.versions = versions;
        strings.write(0);
    }

    /**
     * @param name the SONAME, such as {@code libpulse.so.0}
     * @param versions names of the symbol versions users of the library ask for
     * @param machine ELF machine number: 62 for x86-64, 183 for AArch64
     */
    static byte[] of(String name, List<String> versions, int machine) {
        return new ElfStub(name, versions).bytes(machine);
    }

    private byte[] bytes(int machine) {
        int soname = string(name);
        int[] versionNames = versions.stream().mapToInt(this::string).toArray();
        file.position(HEADER + 3 * PROGRAM_HEADER);
        int stringsAt = put(strings.toByteArray());
        int symbolsAt = put(new byte[SYMBOL]);
        int hashAt = put(words(1, 1, 0, 0));
        int symbolVersionsAt = put(new byte[2]);
        int definitionsAt = versionDefinitions(soname, versionNames);
        int dynamicAt = align();
        dynamic(14, soname);
        dynamic(4, hashAt);
        dynamic(5, stringsAt);
        dynamic(10, strings.size());
        dynamic(6, symbolsAt);
        dynamic(11, SYMBOL);
        if (!versions.isEmpty()) {
            dynamic(0x6ffffff0, symbolVersionsAt);
            dynamic(0x6ffffffc, definitionsAt);
            dynamic(0x6ffffffd, versions.size() + 1);
        }
        dynamic(0, 0);
        int size = file.position();
        headers(machine, dynamicAt, size);
        byte[] bytes = new byte[size];
        file.get(0, bytes);
        return bytes;
    }

    /** The base definition names the library itself; the others follow with indexes from 2. */
    private int versionDefinitions(int soname, int[] names) {
        int start = align();
        if (names.length == 0) {
            return start;
        }
        versionDefinition(1, 1, name, soname, false);
        for (int i = 0; i < names.length; i++) {
            versionDefinition(0, i + 2, versions.get(i), names[i], i == names.length - 1);
        }
        return start;
    }

    private void versionDefinition(int flags, int index, String text, int nameAt, boolean last) {
        file.putShort((short) 1)
                .putShort((short) flags)
                .putShort((short) index)
                .putShort((short) 1);
        file.putInt(elfHash(text)).putInt(20).putInt(last ? 0 : VERSION_DEFINITION);
        file.putInt(nameAt).putInt(0);
    }

    private void headers(int machine, int dynamicAt, int size) {
        file.position(0);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        file.putShort((short) 3).putShort((short) machine).putInt(1);
        file.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        file.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) 3);
        file.putShort((short) 64).putShort((short) 0).putShort((short) 0);
        programHeader(1, 0, size, 0x1000);
        programHeader(2, dynamicAt, size - dynamicAt, 8);
        programHeader(0x6474e551, 0, 0, 16);
    }

    private void programHeader(int type, int offset, int size, int alignment) {
        file.putInt(type).putInt(6);
        file.putLong(offset).putLong(offset).putLong(offset);
        file.putLong(size).putLong(size).putLong(alignment);
    }

    private void dynamic(long tag, long value) {
        file.putLong(tag).putLong(value);
    }

    private int string(String text) {
        int at = strings.size();
        strings.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        strings.write(0);
        return at;
    }

    private int put(byte[] bytes) {
        int at = align();
        file.put(bytes);
        return at;
    }

    private int align() {
        file.position((file.position() + 7) & ~7);
        return file.position();
    }

    private static byte[] words(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    /** The hash function of the System V ABI. */
    static int elfHash(String text) {
        int hash = 0;
        for (byte letter : text.getBytes(StandardCharsets.US_ASCII)) {
            hash = (hash << 4) + letter;
            int high = hash & 0xf0000000;
            hash = (hash ^ (high >>> 24)) & ~high;
        }
        return hash;
    }
}
