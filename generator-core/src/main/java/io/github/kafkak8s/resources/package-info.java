/** Description → Kubernetes objects. One final, stateless class for each concern of Kubernetes. */
package io.github.kafkak8s.resources;
