package dev.weir.check.argocd;

import dev.weir.check.scope.TeamCheck;
import dev.weir.config.EnvironmentSpec.ArgoCd;
import dev.weir.config.EnvironmentSpec.Notifications;
import dev.weir.config.TeamSpec.Contact;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.source.Pointers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where Argo CD tells teams of what fails, a team has a contact that it can reach. */
final class Recipients implements TeamCheck {

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment, ResolvedTeam team) {
    Set<String> ways =
        environment
            .spec()
            .argocd()
            .flatMap(ArgoCd::notifications)
            .map(Notifications::services)
            .map(Map::keySet)
            .map(TreeSet::new)
            .orElseGet(TreeSet::new);
    Optional<Contact> contact = team.spec().contact();
    boolean reached = ways.stream().anyMatch(way -> contact.filter(c -> has(c, way)).isPresent());
    return ways.isEmpty() || reached ? List.of() : List.of(nobody(environment, team, ways));
  }

  private static boolean has(Contact contact, String way) {
    return switch (way) {
      case "chat" -> contact.chat().isPresent();
      case "email" -> contact.email().isPresent();
      default -> contact.pager().isPresent();
    };
  }

  private static Diagnostic nobody(
      ResolvedEnvironment environment, ResolvedTeam team, Set<String> ways) {
    return Diagnostic.of(
        ArgoCdCodes.NOBODY,
        Pointers.nearestKey(team.input().file().root(), "/spec/contact"),
        "team \"" + team.name() + "\" has no contact that Argo CD reaches in " + environment.name(),
        "one of contact." + String.join(", contact.", ways),
        "add one of them");
  }
}
