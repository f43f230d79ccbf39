package wellhouse.davserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import wellhouse.sync.Far;

/// Closes passwords for other servers up with a key that lies in the data folder and in no backup, so that
/// neither the database nor a copy of it gives them away.
final class ClosedUp {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    /// @param folder the data folder
    ClosedUp(Path folder) {
        this.file = folder.resolve("other-servers.key");
    }

    private SecretKeySpec key() {
        try {
            if (!Files.exists(file)) {
                byte[] made = new byte[KEY];
                random.nextBytes(made);
                write(made);
            }
            return new SecretKeySpec(Files.readAllBytes(file), "AES");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] key) throws IOException {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, key);
            } else {
                Files.write(file, key, StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker; its key is ours.
            return;
        }
    }

    String close(String secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, all, NONCE, closed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    /// @throws Far.Failed if the key is not the one it was closed up with, as after bringing a backup
    ///     back elsewhere
    String open(String closed) {
        byte[] all = Base64.getDecoder().decode(closed);
        byte[] nonce = Arrays.copyOf(all, NONCE);
        return new String(
                run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE, all.length)), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new Far.Failed("sync.problem.key");
        }
    }
}
