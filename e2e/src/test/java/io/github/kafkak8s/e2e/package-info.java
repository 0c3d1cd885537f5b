/** What the plugin rendered, run on the Kubernetes that {@code KUBECONFIG} names. */
package io.github.kafkak8s.e2e;
