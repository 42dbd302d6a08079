package dev.weir.check.argocd;

import static dev.weir.diagnostic.Code.error;
import static dev.weir.diagnostic.Code.note;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What is wrong with what an environment says of its Argo CD. */
public final class ArgoCdCodes {

  static final Code PROJECT = error("ARG-001", "Argo CD project of two owners");
  static final Code NAMESPACE = error("ARG-002", "Namespace of two environments in one cluster");
  static final Code WINDOW = error("ARG-003", "Sync window that Argo CD cannot read");
  static final Code CREDENTIALS = error("ARG-004", "Credentials in the repository's address");
  static final Code NOBODY = note("ARG-005", "Team that Argo CD cannot reach");

  private ArgoCdCodes() {}

  /** Every code of Argo CD. */
  public static List<Code> all() {
    return List.of(PROJECT, NAMESPACE, WINDOW, CREDENTIALS, NOBODY);
  }
}
