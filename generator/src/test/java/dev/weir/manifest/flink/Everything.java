package dev.weir.manifest.flink;

/** A job that asks for nearly all that a job can ask for. */
final class Everything {

  static final String JOB =
      """
      runtime: flink-1.20
      artifact:
        jar: s3://acme-jars/everything.jar
        entryClass: com.acme.Everything
        args: [--from, "1.20", --deep]
      resources:
        jobManager: {cpu: 0.5, memory: 2g, ephemeralStorage: 2Gi, replicas: 2, cpuLimitFactor: 2}
        taskManager: {cpu: 1.5, memory: 6Gi, ephemeralStorage: 20Gi, slots: 4}
      parallelism: 6
      maxParallelism: 360
      state:
        changelog: true
        localRecovery: {enabled: true}
        fileMerging: true
        unaligned: true
      upgradeMode: last-state
      upgrade: {rollback: true, maxCheckpointAge: 2h, healthCheck: true}
      snapshots:
        savepointEvery: 6h
        keep: 4
        take:
          - {name: before-move, savepoint: {format: NATIVE}}
          - {name: full, checkpoint: {}, backoffLimit: 5}
          - {name: known, existing: "s3://acme-state/flink/dev/payments/everything/savepoints/sp-9"}
      restartStrategy: {type: failure-rate, failures: 3, interval: 10min, delay: 5s}
      operations: {restartNonce: 7}
      placement:
        jobManagerPool: groups
        spot: task-managers
        architecture: arm64
        zone: eu-central-1a
        spread: zones
        priorityClass: high
        nodeSelector: {disk: nvme}
        tolerations: [{key: nvme, operator: Exists}]
      scheduling: {gang: true, placeholderTimeout: 2min, gangStyle: Hard}
      logging: {level: INFO, loggers: {com.acme: DEBUG}}
      security: {readOnlyRootFilesystem: true}
      labels: {acme.example/domain: sales}
      annotations: {acme.example/doc: "https://docs.acme.example"}
      podLabels: {acme.example/kind: stream}
      env:
        - {name: ZONE, value: b}
        - {name: BROKER, value: "$(ZONE).kafka"}
        - {name: TOKEN, valueFrom: {secretKeyRef: {name: tokens, key: token}}}
      envFrom: [more]
      secrets:
        - {name: tokens, provided: true}
        - {name: more, provided: true}
        - {name: certs, mountPath: /certs, provided: true}
      files:
        - {name: rules, path: /opt/rules/rules.json, content: "{}"}
      podTemplate:
        metadata: {annotations: {acme.example/scrape: "yes"}}
        spec:
          terminationGracePeriodSeconds: 60
          containers:
            - name: shipper
              image: docker.io/library/shipper:1.0
              resources:
                requests: {cpu: 250m, memory: 128Mi}
                limits: {cpu: 250m, memory: 128Mi}
              securityContext: {runAsUser: 1000}
            - name: flink-main-container
              env: [{name: ZONE, value: c}]
              volumeMounts: [{name: scratch, mountPath: /tmp}]
          volumes:
            - {name: scratch, emptyDir: {sizeLimit: 10Gi}}
      taskManagerPodTemplate:
        spec:
          initContainers:
            - {name: warm, image: "docker.io/library/warm:1.0"}
          volumes:
            - {name: scratch, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce]}}}}
      flinkConfiguration:
        taskmanager.memory.managed.fraction: 0.5
        external-resources: gpu
      """;

  private Everything() {}
}
