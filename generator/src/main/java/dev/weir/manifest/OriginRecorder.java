package dev.weir.manifest;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Collects where the fields of one object came from while it is built; does nothing in a plain run,
 * in which nobody asks.
 */
public final class OriginRecorder {

  private final boolean recording;
  private final Map<String, Origin> byPointer = new TreeMap<>();

  OriginRecorder(boolean recording) {
    this.recording = recording;
  }

  /** Says where the field at {@code pointer}, and everything below it, came from. */
  public void put(String pointer, Supplier<Origin> origin) {
    if (recording) {
      byPointer.put(pointer, origin.get());
    }
  }

  /** As {@link #put}, for a key that has to be escaped to stand in a pointer. */
  public void put(String parent, String key, Supplier<Origin> origin) {
    if (recording) {
      byPointer.put(parent + "/" + key.replace("~", "~0").replace("/", "~1"), origin.get());
    }
  }

  /** The same, for an object that holds this one's spec somewhere below its own. */
  public OriginRecorder under(String pointer) {
    OriginRecorder moved = new OriginRecorder(recording);
    byPointer.forEach(
        (at, origin) -> moved.put(at.startsWith("/spec") ? pointer + at : at, () -> origin));
    return moved;
  }

  /** What was collected. */
  public Origins origins() {
    return recording ? new Origins(byPointer) : Origins.none();
  }
}
