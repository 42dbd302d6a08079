<#-- Comments of YAML say what each object trips. -->
# POL-GIT-005: too large to be applied
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}-model
data:
  model: "${""?left_pad(256500, "x")}"
---
# POL-OBS-002: an alert that reaches nobody
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: ${workload.name}-own
spec:
  groups:
    - name: own
      rules:
        - alert: SomethingIsWrong
          expr: up == 0
          labels: {severity: panic}
---
# POL-SCH-004: a budget that lets nothing go
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${workload.name}-own
spec:
  maxUnavailable: 0
  selector: {}
