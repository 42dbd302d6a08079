package dev.weir.check.pods;

import static dev.weir.diagnostic.Code.error;
import static dev.weir.diagnostic.Code.warning;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What Kubernetes would refuse, or Flink drop, of pods and names. */
public final class PodCodes {

  static final Code NAME_LENGTH = error("K8S-001", "Name too long for what is made from it");
  static final Code NAMES_COLLIDE = error("K8S-002", "Two workloads that make one object");
  static final Code LABEL = error("K8S-003", "Label that Kubernetes refuses");
  static final Code LABEL_RESERVED = error("K8S-004", "Label that belongs to someone else");
  static final Code HOST = error("K8S-010", "Pod that reaches into its node");
  static final Code PRIVILEGE = error("K8S-011", "Pod with rights that its namespace forbids");
  static final Code VOLUME = error("K8S-012", "Volume of a kind that its namespace forbids");
  static final Code CLAIM = error("K8S-013", "Volume claim that nobody makes");
  static final Code MAIN_CONTAINER = warning("K8S-014", "Containers without Flink's own");
  static final Code MAIN_SIZE = error("K8S-015", "Size of Flink's container in a pod template");
  static final Code OVERWRITTEN = error("K8S-016", "Field that Flink overwrites");
  static final Code CONTAINER = error("K8S-017", "Container without a name or an image");
  static final Code PULL_POLICY = error("K8S-018", "Unknown image pull policy");
  static final Code UNDECLARED = error("K8S-019", "Secret that is not declared");

  private PodCodes() {}

  /** Every code of pods and names. */
  public static List<Code> all() {
    return List.of(
        NAME_LENGTH,
        NAMES_COLLIDE,
        LABEL,
        LABEL_RESERVED,
        HOST,
        PRIVILEGE,
        VOLUME,
        CLAIM,
        MAIN_CONTAINER,
        MAIN_SIZE,
        OVERWRITTEN,
        CONTAINER,
        PULL_POLICY,
        UNDECLARED);
  }
}
