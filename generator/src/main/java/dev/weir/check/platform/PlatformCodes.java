package dev.weir.check.platform;

import static dev.weir.diagnostic.Code.error;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What a platform and its environments do not offer. */
public final class PlatformCodes {

  static final Code LIMIT = error("PLT-001", "Value outside the platform's bounds");
  static final Code REGISTRY = error("PLT-002", "Image from a registry that is not allowed");
  static final Code FLOATING = error("PLT-003", "Image or release that moves");
  static final Code POOL = error("PLT-004", "Node pool that is not here");
  static final Code CAPACITY = error("PLT-005", "Node pool without the capacity asked for");
  static final Code ARCHITECTURE = error("PLT-006", "Processor that the nodes or the image lack");
  static final Code PRIORITY = error("PLT-007", "Priority class that is not here");
  static final Code QUEUE = error("PLT-008", "Queue that is not here");
  static final Code GANG = error("PLT-009", "Gang that changes its size");
  static final Code STORAGE_CLASS = error("PLT-010", "Storage class that is not here");
  static final Code INGRESS_CLASS = error("PLT-011", "Ingress without a class or a host");
  static final Code INGRESS_TAKEN = error("PLT-012", "Two jobs at one address");
  static final Code QUOTA = error("PLT-013", "Quota below what the jobs need");
  static final Code TOO_MANY_JOBS = error("PLT-014", "More jobs than a team may have");

  private PlatformCodes() {}

  /** Every code of the platform's rules. */
  public static List<Code> all() {
    return List.of(
        LIMIT,
        REGISTRY,
        FLOATING,
        POOL,
        CAPACITY,
        ARCHITECTURE,
        PRIORITY,
        QUEUE,
        GANG,
        STORAGE_CLASS,
        INGRESS_CLASS,
        INGRESS_TAKEN,
        QUOTA,
        TOO_MANY_JOBS);
  }
}
