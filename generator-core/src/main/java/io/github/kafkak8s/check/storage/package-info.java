/** Rules about where data is kept. */
package io.github.kafkak8s.check.storage;
