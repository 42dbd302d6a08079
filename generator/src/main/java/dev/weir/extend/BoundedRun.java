package dev.weir.extend;

import dev.weir.diagnostic.EnvironmentException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of a template on a thread of its own, stopped after a number of steps that does not
 * depend on the machine. FreeMarker asks at each step of a loop and each call of a macro whether
 * its thread is interrupted; this thread counts the questions. What loops inside one built-in asks
 * nothing: that is stopped by time.
 */
final class BoundedRun extends Thread {

  /** Steps of loops and calls of macros: far more than objects have fields. */
  static final int STEPS = 100_000;

  private static final long MOST_MILLIS = 1_500;
  private static final long STACK_BYTES = 1024 * 1024;

  private final Template template;
  private final Map<String, Object> model;
  private final BoundedWriter writer = new BoundedWriter();
  private @Nullable Throwable failure;
  private int steps;

  /** How a run ended. */
  enum Outcome {
    DONE(""),
    FAILED(""),
    OUTPUT("it wrote too much"),
    STEPS("its loops took more than " + BoundedRun.STEPS + " steps"),
    DEPTH("it calls itself too deeply"),
    MEMORY("it needs too much memory"),
    TIME("it took too long");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** Why it was stopped. */
    String words() {
      return words;
    }
  }

  BoundedRun(Template template, Map<String, Object> model) {
    super(null, null, "template " + template.getName(), STACK_BYTES);
    this.template = template;
    this.model = model;
    setDaemon(true);
  }

  /** Runs the template to its end. */
  Outcome outcome() {
    start();
    try {
      join(MOST_MILLIS);
    } catch (InterruptedException e) {
      interrupt();
      Thread.currentThread().interrupt();
      throw new EnvironmentException("interrupted while a template ran", e);
    }
    if (isAlive()) {
      interrupt();
      return Outcome.TIME;
    }
    return ended();
  }

  private Outcome ended() {
    if (steps > STEPS) {
      return Outcome.STEPS;
    }
    if (writer.isFull()) {
      return Outcome.OUTPUT;
    }
    if (failure instanceof StackOverflowError) {
      return Outcome.DEPTH;
    }
    if (failure instanceof OutOfMemoryError) {
      return Outcome.MEMORY;
    }
    return failure == null ? Outcome.DONE : Outcome.FAILED;
  }

  /** What was written by a run that is done. */
  String text() {
    return writer.text();
  }

  /** Why a run failed. */
  Throwable failure() {
    return Objects.requireNonNull(failure);
  }

  @Override
  public void run() {
    try {
      template.process(model, writer);
    } catch (TemplateException | IOException | RuntimeException e) {
      failure = e;
    } catch (StackOverflowError | OutOfMemoryError e) {
      // The template's own doing: both end this run alone, and nothing is shared with it.
      failure = e;
    }
  }

  @Override
  public boolean isInterrupted() {
    return ++steps > STEPS || super.isInterrupted();
  }
}
