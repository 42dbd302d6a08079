package dev.weir.policy.bundle;

import dev.weir.policy.engine.EmbeddedEngine;

/**
 * Compiled policies, ready to be evaluated.
 *
 * @param name for people: {@code built-in}, {@code policies}, {@code policies/foreign/acme}
 * @param form how the rules want their input
 */
public record Bundle(String name, Form form, Catalogue catalogue, EmbeddedEngine.Module module) {

  /** How rules are asked. */
  public enum Form {
    /** By Weir's entry points, with Weir's input. */
    WEIR,
    /** Object by object, as conftest asks. */
    CONFTEST
  }

  /** The entry point of bundles of the form {@link Form#CONFTEST}. */
  public static final String CONFTEST_ENTRY_POINT = ConftestModule.ENTRY_POINT;
}
