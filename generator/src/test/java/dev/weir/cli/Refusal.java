package dev.weir.cli;

import dev.weir.cli.Shop.Inputs;
import java.util.List;
import java.util.stream.Stream;

/**
 * A delivery that is refused.
 *
 * @param code of the finding that says why
 * @param branch that stays as it was
 * @param history deliveries that pass before it
 * @param refused the one that does not pass
 * @param safe what passes in its place
 */
record Refusal(
    String name, String code, String branch, List<Step> history, Step refused, List<Step> safe) {

  /** One commit of the inputs and the run that publishes it. */
  record Step(Inputs inputs, List<String> arguments) {

    Step {
      arguments = List.copyOf(arguments);
    }

    static Step of(Inputs inputs, String... arguments) {
      return new Step(inputs, List.of(arguments));
    }
  }

  /** Begins one about the production branch. */
  static Refusal of(String name, String code) {
    return new Refusal(name, code, Shop.TO_PROD, List.of(), Step.of(Shop.inputs()), List.of());
  }

  Refusal on(String other) {
    return new Refusal(name, code, other, history, refused, safe);
  }

  Refusal after(Inputs... before) {
    List<Step> steps = Stream.of(before).map(inputs -> Step.of(inputs)).toList();
    return new Refusal(name, code, branch, steps, refused, safe);
  }

  Refusal refuses(Inputs inputs, String... arguments) {
    return new Refusal(name, code, branch, history, Step.of(inputs, arguments), safe);
  }

  Refusal takes(Inputs... instead) {
    return takes(Stream.of(instead).map(inputs -> Step.of(inputs)).toArray(Step[]::new));
  }

  Refusal takes(Step... instead) {
    return new Refusal(name, code, branch, history, refused, List.of(instead));
  }

  @Override
  public String toString() {
    return name;
  }
}
