package io.github.kafkak8s.output;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * Gzip (RFC 1952) of blocks that are stored and not compressed (RFC 1951, 3.2.4), written by hand: even stored blocks
 * come out of different builds of zlib in different sizes.
 */
final class StoredGzip {
    private static final int MAX_BLOCK = 0xffff;
    private static final int BLOCK_HEADER = 5;
    /** Deflate; no flags, so no name; no time; no level; unknown operating system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int TRAILER = 8;

    private StoredGzip() {}

    static byte[] of(byte[] data) {
        int blocks = Math.max(1, (data.length + MAX_BLOCK - 1) / MAX_BLOCK);
        ByteBuffer gzip = ByteBuffer.allocate(HEADER.length + blocks * BLOCK_HEADER + data.length + TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN);
        gzip.put(HEADER);
        for (int block = 0; block < blocks; block++) {
            int start = block * MAX_BLOCK;
            int length = Math.min(MAX_BLOCK, data.length - start);
            gzip.put((byte) (block == blocks - 1 ? 1 : 0));
            gzip.putShort((short) length).putShort((short) ~length);
            gzip.put(data, start, length);
        }
        CRC32 checksum = new CRC32();
        checksum.update(data);
        return gzip.putInt((int) checksum.getValue()).putInt(data.length).array();
    }
}
