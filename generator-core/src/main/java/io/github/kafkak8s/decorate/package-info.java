/** The users' open end: what the description cannot say, over the Kubernetes objects that it renders to. */
package io.github.kafkak8s.decorate;
