package dev.weir.source;

import dev.weir.source.Findings.Text;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * The engine's own words and places.
 *
 * @param doing what it was reading; may be the word "null"
 * @param problem what it met
 * @param at where it met it
 * @param context where what it was reading starts
 */
record Refusal(String doing, String problem, Mark at, Mark context) {

  static Refusal of(MarkedYamlEngineException refusal) {
    Mark at = refusal.getProblemMark().or(refusal::getContextMark).orElseThrow();
    return new Refusal(
        String.valueOf(refusal.getContext()),
        String.valueOf(refusal.getProblem()),
        at,
        refusal.getContextMark().orElse(at));
  }

  boolean says(String part) {
    return problem.contains(part);
  }

  /** A problem at the place where the engine met it. */
  SyntaxProblem here(String found, String expected, String action) {
    return new SyntaxProblem(at, new Text(found, expected, action));
  }

  /** A problem at the start of what the engine was reading. */
  SyntaxProblem there(String found, String expected, String action) {
    return new SyntaxProblem(context, new Text(found, expected, action));
  }

  String contextPlace() {
    return "line " + (context.getLine() + 1);
  }
}
