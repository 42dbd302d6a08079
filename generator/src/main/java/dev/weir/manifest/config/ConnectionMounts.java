package dev.weir.manifest.config;

import dev.weir.manifest.config.Mount.Kind;
import dev.weir.manifest.config.Mount.Source;
import dev.weir.manifest.connection.ConnectionFolder;
import dev.weir.manifest.connection.SystemCredentials;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedJob;
import java.util.Optional;
import java.util.stream.Stream;

/** What pods mount so that a job can connect to its data systems: its files, its credentials. */
final class ConnectionMounts {

  private ConnectionMounts() {}

  static Stream<Mount> of(ResolvedEnvironment environment, ResolvedJob job) {
    return Stream.concat(
        ConnectionFolder.of(environment, job).map(ConnectionMounts::files).stream(),
        SystemCredentials.of(environment, job).stream().map(ConnectionMounts::credentials));
  }

  private static Mount files(ConnectionFolder folder) {
    return folder(folder.volume(), new Source(Kind.CONFIG_MAP, folder.configMap()), folder.path());
  }

  private static Mount credentials(SystemCredentials credentials) {
    Kind kind =
        credentials.source().secretsManager().isPresent()
            ? Kind.SECRET_PROVIDER_CLASS
            : Kind.SECRET;
    return folder(credentials.volume(), new Source(kind, credentials.name()), credentials.folder());
  }

  private static Mount folder(String volume, Source source, String path) {
    return new Mount(volume, source, path, Optional.empty(), true);
  }
}
