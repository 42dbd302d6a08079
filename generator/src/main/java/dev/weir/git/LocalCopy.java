package dev.weir.git;

import dev.weir.files.LooseFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Deflater;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.ObjectInserter;

/** The bare repository on this machine in which deliveries are made. */
final class LocalCopy {

  private LocalCopy() {}

  /** Opens or makes it; what a remote has on this machine is read where it lies. */
  static FileRepository open(Path folder, Remote remote) throws IOException {
    boolean isNew = LooseFiles.isFree(folder);
    FileRepository local = new FileRepository(folder.toFile());
    if (isNew) {
      local.create(true);
      remote.objects().ifPresent(objects -> borrow(folder, objects));
    }
    return local;
  }

  private static void borrow(Path folder, Path objects) {
    byte[] line = (objects + "\n").getBytes(StandardCharsets.UTF_8);
    LooseFiles.write(folder.resolve("objects/info/alternates"), line);
  }

  /** Makes one pack; objects are compressed well when they are sent. */
  static ObjectInserter inserter(FileRepository local) {
    PackInserter inserter = local.getObjectDatabase().newPackInserter();
    inserter.setCompressionLevel(Deflater.BEST_SPEED);
    return inserter;
  }
}
