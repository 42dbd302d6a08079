package dev.weir.manifest.flink;

import dev.weir.config.DataSystem;
import dev.weir.model.ShortName;
import dev.weir.resolve.Access;
import dev.weir.resolve.Arns;
import dev.weir.resolve.EmrRelease;
import dev.weir.resolve.FlinkRuntime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the Hadoop S3 plugin, and EMR's S3A, get the credentials of the pod. The Presto plugin is
 * left alone: its own default already finds both kinds of identities, and it fails on every
 * provider class that lacks a constructor of its own making, the web identity's among them.
 *
 * <p>The plugins of all releases of Flink up to 2.3 contain version 1 of the AWS SDK under its own
 * name; EMR's S3A version 2 from 7.8 on (facts: EMR on EKS, S3 credentials provider).
 */
final class S3Credentials implements OptionConcern {

  private static final String PREFIX = "fs.s3a.";
  private static final String PROVIDER = "aws.credentials.provider";

  /** Hadoop's own name for credentials from the container, whatever SDK is below it. */
  private static final String CONTAINER =
      "org.apache.hadoop.fs.s3a.auth.IAMInstanceCredentialsProvider";

  private static final String WEB_IDENTITY_V1 =
      "com.amazonaws.auth.WebIdentityTokenCredentialsProvider";
  private static final String WEB_IDENTITY_V2 =
      "software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider";
  private static final String ASSUMED_ROLE =
      "org.apache.hadoop.fs.s3a.auth.AssumedRoleCredentialProvider";

  /** Other spellings of the provider's key that the plugin reads. */
  private static final List<String> SPELLINGS = List.of("s3." + PROVIDER, "s3a." + PROVIDER);

  /** Longest session name that STS takes. */
  private static final int SESSION_LIMIT = 64;

  @Override
  public void add(JobContext context, ConfigurationDraft draft) {
    if (!usesS3a(context)) {
      return;
    }
    String provider = provider(context);
    if (SPELLINGS.stream().noneMatch(context.job().flinkConfiguration()::containsKey)) {
      draft.rule(PREFIX + PROVIDER, provider, "where pods of this environment get their role from");
    }
    for (Access line : context.target().workload().access()) {
      if (line.system() instanceof DataSystem.Bucket bucket) {
        bucket.targetRoleArn().ifPresent(role -> assume(context, draft, bucket, role));
      }
    }
  }

  /** An image of which nobody says what plugins it has may have this one. */
  private static boolean usesS3a(JobContext context) {
    List<String> plugins = context.job().runtime().s3Plugins();
    return context.dialect().isEmr() || plugins.isEmpty() || plugins.contains("hadoop");
  }

  private static String provider(JobContext context) {
    if (!context.environment().usesIrsa()) {
      return CONTAINER;
    }
    return hasSecondSdk(context.job().runtime()) ? WEB_IDENTITY_V2 : WEB_IDENTITY_V1;
  }

  private static boolean hasSecondSdk(FlinkRuntime runtime) {
    Optional<EmrRelease> release = runtime.release();
    return release.filter(emr -> emr.version().atLeast(7, 8)).isPresent();
  }

  /** S3A takes these for one bucket; the pod's own role assumes the owner's. */
  private static void assume(
      JobContext context, ConfigurationDraft draft, DataSystem.Bucket bucket, String role) {
    String home = context.environment().spec().cluster().region();
    var data = context.environment().data();
    Map.of(
            PROVIDER,
            ASSUMED_ROLE,
            "assumed.role.arn",
            role,
            "assumed.role.credentials.provider",
            provider(context),
            "assumed.role.session.name",
            ShortName.within(SESSION_LIMIT, "flink-" + context.target().workload().name()),
            "assumed.role.sts.endpoint",
            "sts." + home + "." + Arns.domain(data.partition()),
            "assumed.role.sts.endpoint.region",
            home,
            "endpoint.region",
            data.region(bucket))
        .forEach(
            (key, value) ->
                draft.rule(
                    PREFIX + "bucket." + bucket.name() + "." + key,
                    value,
                    "the bucket's owner lets jobs in by a role of its own",
                    "access"));
  }
}
