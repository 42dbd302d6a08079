package dev.weir.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Gathers the regular files below a folder, as paths relative to a root. */
final class Listing extends SimpleFileVisitor<Path> {

  private final Path root;
  private final Path start;
  private final List<String> found;

  Listing(Path root, Path start, List<String> found) {
    this.root = root;
    this.start = start;
    this.found = found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean hidden = !folder.equals(start) && String.valueOf(folder.getFileName()).startsWith(".");
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (file.equals(start)) {
      throw new NotDirectoryException(file.toString());
    }
    if (attributes.isRegularFile()) {
      String separator = file.getFileSystem().getSeparator();
      found.add(root.relativize(file).toString().replace(separator, "/"));
    }
    return FileVisitResult.CONTINUE;
  }
}
