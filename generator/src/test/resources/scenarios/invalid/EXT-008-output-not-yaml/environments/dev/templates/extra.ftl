<#-- expect-file: EXT-008 -->
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}-extra
data:
  enabled: yes
