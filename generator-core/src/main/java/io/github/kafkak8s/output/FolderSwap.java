package io.github.kafkak8s.output;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Replaces a folder by renames: a crash leaves the old or the new one whole, and the next run tidies up. */
final class FolderSwap {
    private static final System.Logger LOG = System.getLogger(FolderSwap.class.getName());

    private FolderSwap() {}

    /** The old folder while, and after a crash, the new one takes its place. */
    static Path old(Path folder) {
        return sibling(folder, "old");
    }

    /**
     * Finishes or undoes what an interrupted {@link #replace} left behind.
     *
     * @param generated names of generated files in the old folder; others that are missing in the folder are put back
     */
    static void recover(Path folder, Set<String> generated) throws IOException {
        Path old = old(folder);
        if (Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(folder)) {
                copyOthers(old, folder, Set.of(), generated);
                deleteLeftover(old);
            } else {
                Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        delete(sibling(folder, "new"));
    }

    /** Puts {@code files} in the place of the folder's {@code generated} ones; all others come along. */
    static void replace(Path folder, Map<String, String> files, Set<String> generated) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Path fresh = sibling(folder, "new");
        try {
            delete(fresh);
            Files.createDirectory(fresh);
            writeAll(fresh, files);
            if (Files.exists(folder)) {
                copyOthers(folder, fresh, files.keySet(), generated);
            }
            swap(folder, fresh);
        } finally {
            delete(fresh);
        }
    }

    /** Writes files, by path within an existing folder, and the folders they need. */
    static void writeAll(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** Why the file system refused, in few words. */
    static String reason(IOException e) {
        if (e instanceof NotDirectoryException) {
            return ((FileSystemException) e).getFile() + " is a file and not a folder";
        }
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof FileSystemException failed) {
            String why = failed.getReason() == null ? e.getClass().getSimpleName() : failed.getReason();
            return failed.getFile() + ": " + why;
        }
        return String.valueOf(e.getMessage());
    }

    private static void swap(Path target, Path fresh) throws IOException {
        if (!Files.exists(target)) {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = old(target);
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        deleteLeftover(old);
    }

    /** The new folder is in its place: what cannot be deleted now, the next run tries again. */
    private static void deleteLeftover(Path old) {
        try {
            delete(old);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "could not delete " + old + ": " + reason(e));
        }
    }

    private static void copyOthers(Path from, Path to, Set<String> written, Set<String> generated) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(folder).toString());
                if (!Files.exists(copy)) {
                    Files.createDirectory(copy);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = from.relativize(file).toString().replace(File.separatorChar, '/');
                boolean mine = written.contains(name) || generated.contains(name);
                if (!mine && Files.isDirectory(to.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    throw new FileSystemException(file.toString(), null, "is in the way of a folder of that name");
                }
                if (!mine && !Files.exists(to.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(file, to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
                return FileVisitResult.CONTINUE;
            }

            /** A folder that held only generated files has gone; an empty one is somebody's own. */
            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Path copy = to.resolve(from.relativize(folder).toString());
                if (!copy.equals(to) && isEmpty(copy) && !isEmpty(folder)) {
                    Files.delete(copy);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static Path sibling(Path folder, String suffix) {
        return folder.resolveSibling("." + folder.getFileName() + "." + suffix);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            /** In a read-only folder nothing could be deleted. */
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                if (!Files.isWritable(visited) && !visited.toFile().setWritable(true)) {
                    throw new AccessDeniedException(visited.toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
