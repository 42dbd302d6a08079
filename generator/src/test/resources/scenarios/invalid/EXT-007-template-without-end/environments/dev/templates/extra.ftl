<#-- expect-file: EXT-007 -->
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}-extra
data:
<#macro tree level><@tree level + 1/></#macro>
<@tree 1/>
