package dev.weir.manifest.argocd;

import dev.weir.config.EnvironmentSpec.Notifications;
import dev.weir.config.TeamSpec.Contact;
import dev.weir.resolve.ResolvedTeam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Annotations by which Argo CD's notifications find the team's people. */
final class Notices {

  private static final String SUBSCRIBE = "notifications.argoproj.io/subscribe.";
  private static final List<String> TRIGGERS = List.of("on-health-degraded", "on-sync-failed");

  /** A tenant unit holds its workload's Application, which tells of its own health. */
  private static final String HEALTH = "on-health";

  private Notices() {}

  /** Of a workload's Application. */
  static Map<String, String> workload(ControlPlane control, ResolvedTeam team) {
    Optional<Notifications> said = control.said().notifications();
    Optional<Contact> contact = team.spec().contact();
    return said.isPresent() && contact.isPresent()
        ? annotations(said.get(), contact.get())
        : new TreeMap<>();
  }

  /** Of the Application of a tenant unit. */
  static Map<String, String> tenant(ControlPlane control, ResolvedTeam team) {
    Map<String, String> annotations = workload(control, team);
    annotations.keySet().removeIf(key -> key.startsWith(SUBSCRIBE + HEALTH));
    return annotations;
  }

  private static Map<String, String> annotations(Notifications said, Contact contact) {
    Map<String, String> annotations = new TreeMap<>();
    for (String trigger : said.triggers().orElse(TRIGGERS)) {
      said.services()
          .forEach(
              (way, service) ->
                  recipient(contact, way)
                      .ifPresent(to -> annotations.put(SUBSCRIBE + trigger + "." + service, to)));
    }
    return annotations;
  }

  /** Slack and its like want a channel without the sign that people write before it. */
  private static Optional<String> recipient(Contact contact, String way) {
    return switch (way) {
      case "chat" -> contact.chat().map(chat -> chat.startsWith("#") ? chat.substring(1) : chat);
      case "email" -> contact.email();
      default -> contact.pager();
    };
  }
}
