package wellhouse.store;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jooq.Converter;
import org.jspecify.annotations.NullUnmarked;

/// An id as its sixteen bytes, most significant first, so that both databases sort ids as they were made.
@NullUnmarked
public final class IdBytes implements Converter<byte[], UUID> {

    private static final long serialVersionUID = 1L;

    @Override
    public UUID from(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public byte[] to(UUID id) {
        if (id == null) {
            return null;
        }
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public Class<byte[]> fromType() {
        return byte[].class;
    }

    @Override
    public Class<UUID> toType() {
        return UUID.class;
    }
}
