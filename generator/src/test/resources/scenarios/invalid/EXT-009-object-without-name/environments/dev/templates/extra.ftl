<#-- expect-file: EXT-009 metadata.name -->
apiVersion: v1
kind: ConfigMap
metadata:
  labels: {app: extra}
