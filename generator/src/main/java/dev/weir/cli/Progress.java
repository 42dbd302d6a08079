package dev.weir.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Tells a person at a terminal that a run of more than a second is still at work. */
final class Progress implements AutoCloseable {

  private static final long STEP_MILLIS = 200;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final LongSupplier nanos;
  private final String what;
  private final long started;
  private long shown;
  private boolean isOver;

  /** Progress of work that begins now; nothing is shown until {@link #tick}. */
  Progress(PrintStream err, LongSupplier nanos, String what) {
    this.err = err;
    this.nanos = nanos;
    this.what = what;
    this.started = nanos.getAsLong();
  }

  /** Does the work, with progress when standard error is a terminal. */
  static <T> T during(Io io, String what, Supplier<T> work) {
    if (!io.terminals().contains(Io.Terminal.ERR)) {
      return work.get();
    }
    try (Progress progress = new Progress(io.err(), io.host().nanos(), what)) {
      progress.start();
      return work.get();
    }
  }

  /** Shows how long it has been, once that is more than a second. */
  synchronized void tick() {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - started);
    if (isOver || seconds == shown) {
      return;
    }
    shown = seconds;
    err.print(CLEAR + "weir: " + what + " … " + seconds + " s");
    err.flush();
  }

  /** Leaves an empty line where progress was. */
  @Override
  public synchronized void close() {
    isOver = true;
    notifyAll();
    if (shown > 0) {
      err.print(CLEAR);
      err.flush();
    }
  }

  private void start() {
    Thread timer = new Thread(this::tickUntilOver, "progress");
    timer.setDaemon(true);
    timer.start();
  }

  private synchronized void tickUntilOver() {
    try {
      while (!isOver) {
        tick();
        wait(STEP_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
