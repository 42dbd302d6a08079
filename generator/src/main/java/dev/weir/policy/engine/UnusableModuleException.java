package dev.weir.policy.engine;

/** A Wasm file is no policy module that can run here; whoever loads it makes a finding of it. */
public final class UnusableModuleException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message why, as a clause
   */
  UnusableModuleException(String message) {
    super(message);
  }

  /** The clause. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
