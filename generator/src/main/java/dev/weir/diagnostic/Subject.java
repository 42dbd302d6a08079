package dev.weir.diagnostic;

/**
 * The generated object that a finding is about, when there is one.
 *
 * @param resource the object as people name it: {@code FlinkDeployment payments/fraud-scoring}
 * @param pointer JSON pointer of the field inside it; empty for the whole object
 */
public record Subject(String resource, String pointer) {}
