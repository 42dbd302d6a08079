package dev.weir.check.lineage;

import dev.weir.diagnostic.Location;
import dev.weir.manifest.lineage.Touch;

/**
 * Something that a job has for itself, or should have.
 *
 * @param space where it is: a Kafka cluster, a bucket, a database
 * @param value its name there
 * @param label what people call it
 * @param location where the job's file, or the environment's, says so
 */
record Claim(String space, String value, String label, Holder holder, Location location) {

  /** A job in an environment. */
  record Holder(String environment, String team, String job) {

    static Holder of(Touch touch) {
      return new Holder(touch.environment().name(), touch.edge().team(), touch.edge().job());
    }

    /** Team and job, wherever it runs. */
    String name() {
      return team + "/" + job;
    }

    /** As a message names it to someone who looks at a job in {@code environment}. */
    String seenFrom(String environment) {
      String quoted = "\"" + name() + "\"";
      return this.environment.equals(environment) ? quoted : quoted + " in " + this.environment;
    }
  }
}
