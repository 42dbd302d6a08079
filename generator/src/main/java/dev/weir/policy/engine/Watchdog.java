package dev.weir.policy.engine;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Interrupts work that takes too long. Threads may share it. */
final class Watchdog {

  private final Duration limit;
  private final ScheduledThreadPoolExecutor clock;

  Watchdog(Duration limit) {
    this.limit = limit;
    this.clock = new ScheduledThreadPoolExecutor(1, Watchdog::daemon);
    clock.setRemoveOnCancelPolicy(true);
    clock.setKeepAliveTime(limit.toMillis(), TimeUnit.MILLISECONDS);
    clock.allowCoreThreadTimeOut(true);
  }

  /**
   * Does the work, which must end soon after its thread is interrupted.
   *
   * @throws PolicyFault when it was interrupted
   */
  <T> T guard(Supplier<T> work) {
    Watch watch = new Watch(Thread.currentThread());
    Future<?> bell = clock.schedule(watch::bark, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return work.get();
    } catch (PolicyFault e) {
      throw watch.hasBarked() ? late(e) : e;
    } finally {
      bell.cancel(false);
      watch.end();
    }
  }

  private PolicyFault late(PolicyFault cause) {
    return new PolicyFault("it did not end within " + limit.toMillis() + " ms", cause);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "policy-watchdog");
    thread.setDaemon(true);
    return thread;
  }

  /** One piece of work; a bark behind its end must not reach what the thread does next. */
  private static final class Watch {

    private final Thread thread;
    private boolean ended;
    private boolean barked;

    Watch(Thread thread) {
      this.thread = thread;
    }

    synchronized void bark() {
      if (!ended) {
        barked = true;
        thread.interrupt();
      }
    }

    synchronized boolean hasBarked() {
      return barked;
    }

    synchronized void end() {
      ended = true;
      if (barked) {
        Thread.interrupted();
      }
    }
  }
}
