package dev.weir.resolve;

/** Where a job finds the files that tell it how to connect to its data systems. */
public final class Connections {

  private Connections() {}

  /** The folder of a job's connection files in its containers, without a slash at the end. */
  public static String folder(String job) {
    return "/opt/flink/connections/" + job;
  }
}
