package dev.weir.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a Waiver file says.
 *
 * @param code of a policy
 * @param expires its last day, as text of the shape {@code 2027-03-31}
 */
public record WaiverSpec(
    String code,
    Scope scope,
    String reason,
    String owner,
    String ticket,
    String expires,
    String approver) {

  /** Whose findings are excused: every part that is named has to fit, and one is named at least. */
  public record Scope(
      Optional<String> environment,
      Optional<String> team,
      Optional<String> job,
      Optional<ObjectName> object) {

    /** {@code team "payments", environment "prod"}. */
    @Override
    public String toString() {
      List<String> parts = new ArrayList<>();
      team.ifPresent(name -> parts.add("team \"" + name + "\""));
      job.ifPresent(name -> parts.add("job \"" + name + "\""));
      environment.ifPresent(name -> parts.add("environment \"" + name + "\""));
      object.ifPresent(one -> parts.add("object \"" + one + "\""));
      return String.join(", ", parts);
    }
  }

  /** One generated object; without a namespace in any. */
  public record ObjectName(String kind, String name, Optional<String> namespace) {

    /** {@code Role payments/reader}. */
    @Override
    public String toString() {
      return kind + " " + namespace.map(of -> of + "/").orElse("") + name;
    }
  }
}
