package dev.weir.check.access;

import dev.weir.check.flink.SecretWords;
import dev.weir.check.scope.EnvironmentCheck;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No address says who may enter. What it says is never repeated. */
final class AddressCredentials implements EnvironmentCheck {

  /** What stands before an at sign that is no part of a path. */
  private static final Pattern USER =
      Pattern.compile("(//|,|^(?!jdbc:))[^/?;,]*@|^jdbc:oracle:[a-z0-9]+:[^@]+@");

  private static final Pattern PARAMETER = Pattern.compile("[?&;]([^=&;]+)=");

  private static final Set<String> NAMES = Set.of("user", "username", "uid", "pwd", "pass");

  @Override
  public List<Diagnostic> check(ResolvedEnvironment environment) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Declaration declared : Declaration.of(environment)) {
      SystemFields.of(declared.system())
          .addresses()
          .forEach((field, address) -> address(declared, field, address, findings));
    }
    return findings;
  }

  private static void address(
      Declaration declared, String field, String address, List<Diagnostic> findings) {
    if (holdsCredentials(address)) {
      findings.add(
          Diagnostic.of(
              AccessCodes.CREDENTIALS,
              declared.at(field),
              field + " of " + declared + " holds a user, password or key",
              "the address alone: it reaches logs, arguments and ConfigMaps",
              "take them out, name their Secret under credentials, and change the password"));
    }
  }

  private static boolean holdsCredentials(String address) {
    return USER.matcher(address).find() || hasSecretParameter(address);
  }

  private static boolean hasSecretParameter(String address) {
    Matcher parameters = PARAMETER.matcher(address);
    while (parameters.find()) {
      String name = parameters.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
      if (NAMES.contains(name) || SecretWords.isSecretOption(name)) {
        return true;
      }
    }
    return false;
  }
}
