package dev.weir.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when first asked for, once for all threads. */
public final class Lazy<T> {

  private final Supplier<T> source;
  private volatile @Nullable T value;

  public Lazy(Supplier<T> source) {
    this.source = source;
  }

  public T get() {
    T ready = value;
    return ready != null ? ready : make();
  }

  private synchronized T make() {
    T ready = value;
    if (ready == null) {
      ready = source.get();
      value = ready;
    }
    return ready;
  }
}
