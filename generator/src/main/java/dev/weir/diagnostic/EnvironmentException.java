package dev.weir.diagnostic;

/**
 * Trouble with disk, Git or network: the run ends with exit code 4 and leaves the previous state.
 * User mistakes are {@link Diagnostic} values and never this.
 */
public final class EnvironmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what failed and on what, as a sentence a user can act on
   */
  public EnvironmentException(String message) {
    super(message);
  }

  /**
   * @param message what failed and on what, as a sentence a user can act on
   * @param cause the fault itself, kept for {@code --debug}
   */
  public EnvironmentException(String message, Throwable cause) {
    super(message, cause);
  }
}
