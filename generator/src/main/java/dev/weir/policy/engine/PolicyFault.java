package dev.weir.policy.engine;

/** An evaluation or a module went wrong; the instance it happened in is of no use any more. */
final class PolicyFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what happened, as a clause
   */
  PolicyFault(String message) {
    super(message);
  }

  PolicyFault(String message, Throwable cause) {
    super(message, cause);
  }

  /** The clause. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
