/** How pods are reached. */
package io.github.kafkak8s.model.network;
