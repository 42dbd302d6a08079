package dev.weir.manifest.platform;

import java.util.stream.Stream;

/** Some parts of the platform: a pure function from what an environment asks for. */
@FunctionalInterface
interface Part {

  /** The parts; none when the environment does not ask for them. */
  Stream<Piece> of(Site site);
}
