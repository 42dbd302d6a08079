package dev.weir.manifest.workload;

/** A question to a simulator: may a pod connect to this end at this TCP port? */
record Probe(End to, int port) implements Comparable<Probe> {

  @Override
  public int compareTo(Probe other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return to + ":" + port;
  }
}
