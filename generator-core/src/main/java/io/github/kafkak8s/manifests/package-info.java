/** Kubernetes objects → files to commit: one object each, a kustomization and a page for reviewers. */
package io.github.kafkak8s.manifests;
