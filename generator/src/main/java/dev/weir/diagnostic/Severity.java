package dev.weir.diagnostic;

/**
 * How bad a finding is; {@link #ERROR} stops the unit it concerns and makes the run exit with 1.
 */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
